package io.nexusstore.integration.history;

import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws operations of one caller, on ids that nobody else uses. */
final class Steps {

    private static final int IDS = 24;
    private static final int REMEMBERED = 30;

    private final Random random;
    private final String prefix;
    private final List<Account> remembered = new ArrayList<>();

    Steps(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    /** Draws the next operation, with the model in view so that many of them succeed. */
    Step next(Shelf shelf) {
        return random.nextInt(5) < 2 ? read() : write(shelf);
    }

    private Step read() {
        String id = id();
        return switch (random.nextInt(8)) {
            case 0 ->
                step(
                        "get " + id,
                        shelf -> Optional.ofNullable(shelf.get(id)),
                        at -> at.accounts().get(id));
            case 1 ->
                step(
                        "require " + id,
                        shelf -> shelf.get(id) == null ? Refusal.NOT_FOUND : shelf.get(id),
                        at -> at.accounts().require(id));
            case 2 -> getAll();
            default -> query(random.nextInt(110), 1 + random.nextInt(6));
        };
    }

    private Step query(int least, int limit) {
        return switch (random.nextInt(5)) {
            case 0 ->
                step(
                        "count from " + least,
                        shelf -> (long) shelf.aged(least).size(),
                        at -> at.accounts().count(aged(least)));
            case 1 ->
                step(
                        "exists from " + least,
                        shelf -> !shelf.aged(least).isEmpty(),
                        at -> at.accounts().exists(aged(least)));
            case 2 ->
                step(
                        "find " + limit + " from " + least,
                        shelf -> shelf.aged(least).stream().limit(limit).toList(),
                        at -> at.accounts().find(oldestFirst(least).limit(limit)));
            case 3 ->
                step("for each from " + least, shelf -> shelf.aged(least), at -> {
                    List<Account> met = new ArrayList<>();
                    at.accounts().forEach(oldestFirst(least), met::add);
                    return met;
                });
            default ->
                step(
                        "pages of " + limit + " from " + least,
                        shelf -> shelf.aged(least),
                        at -> walked(at.accounts(), oldestFirst(least), limit));
        };
    }

    private Step write(Shelf shelf) {
        String id = id();
        return switch (random.nextInt(10)) {
            case 0, 1 -> insert(drawn(id));
            case 2, 3, 4 -> save(known(shelf));
            case 5 -> saveAll(shelf);
            case 6 -> update(shelf);
            case 7 ->
                step(
                        "delete " + id,
                        model -> model.delete(id),
                        at -> at.accounts().delete(id));
            case 8 -> random.nextBoolean() ? deleteSome() : deleteAged();
            default -> item();
        };
    }

    private Step insert(Account account) {
        return step(
                "insert " + account,
                model -> kept(model.insert(account)),
                at -> at.accounts().insert(account));
    }

    private Step save(Account account) {
        return step(
                "save " + account,
                model -> kept(model.save(account)),
                at -> at.accounts().save(account));
    }

    private Step saveAll(Shelf shelf) {
        List<Account> all = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> known(shelf))
                .toList();
        return step(
                "save all " + all,
                model -> model.saveAll(all),
                at -> at.accounts().saveAll(all));
    }

    private Step update(Shelf shelf) {
        String id = id();
        Account stored = shelf.get(id);
        long base = stored == null || random.nextBoolean() ? 0 : stored.version() - (random.nextInt(4) == 0 ? 1 : 0);
        Shelf.Edit edit = new Shelf.Edit(age(), random.nextBoolean() ? null : "note", base);
        AccountDelta.Builder delta = AccountDelta.edit().age(edit.age()).note(edit.note());
        AccountDelta built = (base > 0 ? delta.baseVersion(base) : delta).build();
        return step(
                "update " + id + " by " + edit,
                model -> model.update(id, edit),
                at -> at.accounts().update(id, built.change()));
    }

    private Step deleteSome() {
        List<String> ids = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> id())
                .distinct()
                .toList();
        return step(
                "delete all " + ids,
                model -> model.deleteAll(ids),
                at -> at.accounts().deleteAll(ids));
    }

    private Step deleteAged() {
        int least = 60 + random.nextInt(60);
        return step(
                "delete from " + least,
                model -> model.deleteAged(least),
                at -> at.accounts().deleteWhere(aged(least)));
    }

    private Step item() {
        Item item = new Item(id(), "label", random.nextInt(10));
        return random.nextInt(3) == 0
                ? step(
                        "delete item " + item.id(),
                        model -> model.deleteItem(item.id()),
                        at -> at.items().delete(item.id()))
                : step(
                        "save " + item,
                        model -> model.put(item),
                        at -> at.items().save(item));
    }

    private Step getAll() {
        List<String> ids =
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> id()).toList();
        return step(
                "get all " + ids,
                shelf -> ids.stream().map(shelf::get).filter(Objects::nonNull).toList(),
                at -> at.accounts().getAll(ids));
    }

    /** Returns an account that is stored, was once, or never was, with something else in it. */
    private Account known(Shelf shelf) {
        Account stored = shelf.get(id());
        boolean isStale = random.nextInt(6) == 0 && !remembered.isEmpty();
        Account base = isStale ? remembered.get(random.nextInt(remembered.size())) : stored;
        if (base == null) {
            return drawn(id());
        }
        return random.nextInt(12) == 0 ? base.withEmail(email(id())) : base.withAge(age());
    }

    private Account drawn(String id) {
        return Account.named(id).withAge(age()).withEmail(email(random.nextInt(12) == 0 ? id() : id));
    }

    /** Remembers an account that was stored, so that it can be saved again when it is stale. */
    private Object kept(Object outcome) {
        if (outcome instanceof Account account) {
            remembered.add(account);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(0);
            }
        }
        return outcome;
    }

    private int age() {
        return random.nextInt(40) == 0 ? 151 : random.nextInt(110);
    }

    private String id() {
        return prefix + random.nextInt(IDS);
    }

    private static String email(String id) {
        return id + "@example.org";
    }

    private Query<Account> aged(int least) {
        return Query.where(AccountFields.AGE.ge(least)).and(AccountFields.ID.startsWith(prefix));
    }

    private Query<Account> oldestFirst(int least) {
        return aged(least).orderBy(AccountFields.AGE.desc());
    }

    private static List<Account> walked(BlockingStore<Account, String> accounts, Query<Account> query, int size) {
        List<Account> met = new ArrayList<>();
        PageRequest request = PageRequest.first(size);
        while (true) {
            Page<Account> page = accounts.page(query, request);
            met.addAll(page.items());
            if (page.next().isEmpty()) {
                return met;
            }
            request = PageRequest.first(size).after(page.next().get());
        }
    }

    private static Step step(String text, Function<Shelf, Object> onShelf, Function<Step.Stores, Object> onStores) {
        return new Step(text, onShelf, onStores);
    }
}
