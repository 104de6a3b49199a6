package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.StateException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same calls on the caller's thread. */
abstract class DirectContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    DirectContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void directReadsAnswerAsThePublishersDo() {
        database().commit(insert(account("a")), insert(account("b")), insert(account("c")));

        assertThat(direct().getNow(ACCOUNTS, "b")).isEqualTo(account("b"));
        assertThat(direct().getNow(ACCOUNTS, "x")).isNull();
        assertThat(direct().getAllNow(ACCOUNTS, List.of("c", "x", "a", "c")).rows())
                .containsExactlyInAnyOrder(account("a"), account("c"));
        assertThat(direct().readNow(ACCOUNTS, Query.all()))
                .isEqualTo(Opened.require(direct().read(ACCOUNTS, Query.all())));
        assertThat(direct().countNow(ACCOUNTS, Query.<Account>all())).isEqualTo(3);
    }

    @Test
    void directWritesAreCommitsLikeAnyOther() {
        CommitResult first = direct().commitNow(WriteBatch.of(insert(account("a"))));
        CommitResult second = direct().commitNow(new WriteBatch(List.of(delete(ACCOUNTS, "a"), insert(account("b")))));

        assertThat(second.position()).isGreaterThan(first.position());
        assertThat(second.outcomes()).containsExactly(MutationOutcome.deleted(), MutationOutcome.inserted());
        assertThat(database().accounts()).containsExactly(account("b"));
        assertThat(database().context().commits())
                .extracting(RecordingContext.Committed::result)
                .containsExactly(first, second);
    }

    @Test
    void directCallsThrowWhatThePublishersSignal() {
        database().write(insert(account("a")));

        conflict(ConflictException.ALREADY_EXISTS, () -> direct().commitNow(WriteBatch.of(insert(account("a")))));
        database().close();
        StateException late = refusal(StateException.class, () -> direct().getNow(ACCOUNTS, "a"));

        assertThat(late.code()).isEqualTo(StateException.CLOSED);
    }

    private DirectBackend direct() {
        return (DirectBackend) database().backend();
    }
}
