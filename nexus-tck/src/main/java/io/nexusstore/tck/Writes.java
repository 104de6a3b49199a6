package io.nexusstore.tck;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Instant;
import java.util.Objects;

/** Makes the mutations and the rows that the contract is tested with. */
final class Writes {

    static final Instant FIRST = Instant.parse("2024-02-29T12:00:00.123456Z");
    static final Instant LATER = Instant.parse("2025-07-01T00:00:00.000001Z");

    static final String OWN_ROW = "tck.own";

    private Writes() {}

    static <T, ID> Mutation.Save<T, ID> insert(EntityModel<T, ID> model, T entity) {
        return save(model, entity, Precondition.absent());
    }

    static <T, ID> Mutation.Save<T, ID> upsert(EntityModel<T, ID> model, T entity) {
        return save(model, entity, Precondition.none());
    }

    /** Replaces the row of the given version. */
    static <T, ID> Mutation.Save<T, ID> replace(EntityModel<T, ID> model, T entity, long version) {
        return save(model, entity, Precondition.version(version));
    }

    /** Replaces the row and asks for it as it is stored then. */
    static <T, ID> Mutation.Save<T, ID> upsertAndReadBack(EntityModel<T, ID> model, T entity) {
        return new Mutation.Save<>(model, idOf(model, entity), entity, Precondition.none(), true);
    }

    static <T, ID> Mutation.Update<T, ID> update(EntityModel<T, ID> model, ID id, DeltaChange<T> delta) {
        return new Mutation.Update<>(model, id, delta, Precondition.none(), LATER);
    }

    static <T, ID> Mutation.Update<T, ID> update(EntityModel<T, ID> model, ID id, DeltaChange<T> delta, long version) {
        return new Mutation.Update<>(model, id, delta, Precondition.version(version), LATER);
    }

    static <T, ID> Mutation.Delete<T, ID> delete(EntityModel<T, ID> model, ID id) {
        return new Mutation.Delete<>(model, id);
    }

    static <T, ID> Mutation.DeleteWhere<T, ID> deleteWhere(EntityModel<T, ID> model, Expression<T> condition) {
        return new Mutation.DeleteWhere<>(model, Query.where(condition));
    }

    /** Returns an account of version 1 whose unique values are derived from its id. */
    static Account account(String id) {
        return account(id, id + "@example.org", 0, 1);
    }

    static Account account(String id, String email, long balance, long version) {
        return new Account(id, email, "region", null, balance, FIRST, FIRST, version);
    }

    static Account account(String id, String region, int number) {
        return new Account(id, id + "@example.org", region, number, 0, FIRST, FIRST, 1);
    }

    static Mutation.Save<Account, String> insert(Account account) {
        return insert(Account_Model.INSTANCE, account);
    }

    static Mutation.Save<Account, String> upsert(Account account) {
        return upsert(Account_Model.INSTANCE, account);
    }

    /** Returns the write of a row such as the runtime itself puts beside the user's rows. */
    static Mutation.Save<MetaEntry, String> ownRow(int content) {
        return upsert(MetaModel.INSTANCE, new MetaEntry(OWN_ROW, new byte[] {(byte) content}));
    }

    private static <T, ID> Mutation.Save<T, ID> save(EntityModel<T, ID> model, T entity, Precondition precondition) {
        return new Mutation.Save<>(model, idOf(model, entity), entity, precondition, false);
    }

    private static <T, ID> ID idOf(EntityModel<T, ID> model, T entity) {
        return Objects.requireNonNull(model.idOf(entity), "id");
    }
}
