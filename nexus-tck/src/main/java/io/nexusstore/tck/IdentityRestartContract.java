package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.tck.entity.Receipt_Model;
import org.junit.jupiter.api.Test;

/** Which ids are handed out after closing and opening again. */
abstract class IdentityRestartContract extends Contract {

    IdentityRestartContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void idsAreNotHandedOutAgain() {
        IdentityBlock before = reserve(database(), 5);
        database().close();

        Opened reopened = Opened.open(((Reopening) kit()).reopen(database().backend()));

        assertThat(reserve(reopened, 1).first()).isGreaterThan(before.last());
        reopened.close();
    }

    private static IdentityBlock reserve(Opened database, int count) {
        return Opened.require(((IdentitySource) database.backend()).reserve(Receipt_Model.INSTANCE, count));
    }
}
