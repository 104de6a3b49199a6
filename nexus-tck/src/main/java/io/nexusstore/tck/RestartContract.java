package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.ownRow;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.tck.entity.Sample_Model;
import org.junit.jupiter.api.Test;

/** What is there after closing and opening again. */
abstract class RestartContract extends Contract {

    RestartContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void rowsAndUniqueIndexesSurvive() {
        database().commit(insert(account("a")), insert(Sample_Model.INSTANCE, Samples.GREATEST), ownRow(1));

        Opened reopened = reopen();

        assertThat(reopened.accounts()).containsExactly(account("a"));
        assertThat(reopened.ownRows()).containsExactly(1);
        Samples.assertStored(reopened, Samples.GREATEST);
        conflict(ConflictException.UNIQUE_VIOLATION, () -> reopened.write(insert(account("b", "a@example.org", 0, 1))));
        reopened.close();
    }

    @Test
    void positionsGoOnGrowingAndOldCommitsAreNotToldAgain() {
        CommitPosition last = CommitPosition.START;
        for (int i = 0; i < 5; i++) {
            last = database().commit(upsert(account("a"))).position();
        }

        Opened reopened = reopen();

        assertThat(reopened.position()).isEqualTo(last);
        assertThat(reopened.context().commits()).isEmpty();
        assertThat(reopened.commit(upsert(account("a"))).position()).isGreaterThan(last);
        reopened.close();
    }

    private Opened reopen() {
        database().close();
        return Opened.open(((Reopening) kit()).reopen(database().backend()));
    }
}
