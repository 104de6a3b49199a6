package io.nexusstore.integration.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.query.Query;
import io.nexusstore.transaction.Transaction;
import java.time.Clock;
import java.util.Random;
import java.util.stream.IntStream;

/** What one caller does, one operation after another, each compared with the model at once. */
final class History {

    private static final int COMPARED_EVERY = 10;

    private final long seed;
    private final String caller;
    private final Random random;
    private final Shelf shelf;
    private final Steps steps;
    private int done;

    /** Creates a history that the seed and the name of the caller decide. */
    History(long seed, String caller, Clock clock) {
        this.seed = seed;
        this.caller = caller;
        this.random = new Random(seed + caller.hashCode());
        this.shelf = new Shelf(clock);
        this.steps = new Steps(random, caller + "-");
    }

    /** Does one operation, or several in a transaction. */
    void step(Nexus nexus) {
        Form form = Form.values()[random.nextInt(Form.values().length)];
        if (random.nextInt(6) == 0) {
            transaction(nexus, form);
        } else {
            compare(steps.next(shelf), shelf, outside(nexus, form));
        }
        done++;
        if (done % COMPARED_EVERY == 0) {
            compareAll(nexus);
        }
    }

    /** Compares everything that is stored with everything that should be. */
    void compareAll(Nexus nexus) {
        Step.Stores stores = outside(nexus, Form.BLOCKING);
        assertThat(stores.accounts().find(Query.where(AccountFields.ID.startsWith(caller + "-"))))
                .as(where("all accounts"))
                .isEqualTo(shelf.accounts());
        assertThat(stores.items().find(Query.where(ItemFields.ID.startsWith(caller + "-"))))
                .as(where("all items"))
                .isEqualTo(shelf.items());
    }

    private void transaction(Nexus nexus, Form form) {
        Shelf draft = shelf.copy();
        End end = End.values()[random.nextInt(End.values().length)];
        int size = 1 + random.nextInt(5);
        try {
            form.transaction(nexus, transaction -> {
                IntStream.range(0, size).forEach(i -> compare(steps.next(draft), draft, within(transaction, form)));
                if (end == End.MARKED) {
                    transaction.setRollbackOnly();
                }
                if (end == End.THROWN) {
                    throw new Planned();
                }
                return size;
            });
        } catch (Planned planned) {
            assertThat(end).isEqualTo(End.THROWN);
            return;
        }
        if (end == End.COMMITTED) {
            shelf.become(draft);
        }
    }

    private void compare(Step step, Shelf model, Step.Stores stores) {
        Object expected = step.onShelf().apply(model);
        Object answered = step.answer(stores);
        assertThat(answered).as(where(step.toString())).isEqualTo(expected);
    }

    private String where(String what) {
        return "-Dnexus.history.seed=%d, caller %s, step %d: %s".formatted(seed, caller, done, what);
    }

    private static Step.Stores outside(Nexus nexus, Form form) {
        return new Step.Stores(
                form.drive(nexus.store(Account_Model.INSTANCE)), form.drive(nexus.store(Item_Model.INSTANCE)));
    }

    private static Step.Stores within(Transaction transaction, Form form) {
        return new Step.Stores(
                form.drive(transaction.store(Account_Model.INSTANCE)),
                form.drive(transaction.store(Item_Model.INSTANCE)));
    }

    private enum End {
        COMMITTED,
        MARKED,
        THROWN
    }

    /** Thrown out of transactions on purpose. */
    private static final class Planned extends RuntimeException {}
}
