package io.nexusstore.integration.history;

import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the database should hold: plain maps, and the rules of the store written down once more, as simply as can be. */
final class Shelf {

    private static final int OLDEST = 150;

    private final Clock clock;
    private TreeMap<String, Account> accounts = new TreeMap<>();
    private TreeMap<String, Item> items = new TreeMap<>();

    Shelf(Clock clock) {
        this.clock = clock;
    }

    /** Returns a shelf of its own with the same rows. */
    Shelf copy() {
        Shelf copy = new Shelf(clock);
        copy.become(this);
        return copy;
    }

    /** Takes over the rows of another shelf. */
    void become(Shelf other) {
        accounts = new TreeMap<>(other.accounts);
        items = new TreeMap<>(other.items);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    @Nullable
    Account get(String id) {
        return accounts.get(id);
    }

    /** Returns the accounts of at least that age, the oldest first. */
    List<Account> aged(int least) {
        return accounts.values().stream()
                .filter(account -> account.age() >= least)
                .sorted(Comparator.comparing(Account::age).reversed().thenComparing(Account::id))
                .toList();
    }

    Object insert(Account account) {
        return account.age() <= OLDEST && accounts.containsKey(account.id()) ? Refusal.CONFLICT : save(account);
    }

    Object save(Account account) {
        if (account.age() > OLDEST) {
            return Refusal.INVALID;
        }
        Account stored = accounts.get(account.id());
        long version = stored == null ? 0 : stored.version();
        return account.version() == version
                ? put(account, stored == null ? clock.instant() : Objects.requireNonNull(stored.createdAt()))
                : Refusal.CONFLICT;
    }

    Object saveAll(List<Account> all) {
        if (all.stream().anyMatch(account -> account.age() > OLDEST)
                || new HashSet<>(all.stream().map(Account::id).toList()).size() < all.size()) {
            return Refusal.INVALID;
        }
        Shelf draft = copy();
        List<Account> saved = new ArrayList<>();
        for (Account account : all) {
            if (!(draft.save(account) instanceof Account stored)) {
                return Refusal.CONFLICT;
            }
            saved.add(stored);
        }
        become(draft);
        return saved;
    }

    Object update(String id, Edit edit) {
        if (edit.age() > OLDEST) {
            return Refusal.INVALID;
        }
        Account stored = accounts.get(id);
        if (stored == null) {
            return false;
        }
        if (edit.base() > 0 && edit.base() != stored.version()) {
            return Refusal.CONFLICT;
        }
        Account edited = stored.withAge(edit.age()).withNote(edit.note());
        return put(edited, Objects.requireNonNull(stored.createdAt())) instanceof Account;
    }

    boolean delete(String id) {
        return accounts.remove(id) != null;
    }

    long deleteAll(Collection<String> ids) {
        return ids.stream().filter(this::delete).count();
    }

    long deleteAged(int least) {
        return deleteAll(aged(least).stream().map(Account::id).toList());
    }

    Item put(Item item) {
        items.put(item.id(), item);
        return item;
    }

    boolean deleteItem(String id) {
        return items.remove(id) != null;
    }

    private Object put(Account account, Instant createdAt) {
        boolean isTaken = accounts.values().stream()
                .anyMatch(other ->
                        other.email().equals(account.email()) && !other.id().equals(account.id()));
        if (isTaken) {
            return Refusal.CONFLICT;
        }
        Account stored = new Account(
                account.id(),
                account.email(),
                account.name(),
                account.age(),
                account.tier(),
                account.note(),
                createdAt,
                clock.instant(),
                account.version() + 1);
        accounts.put(stored.id(), stored);
        return stored;
    }

    /**
     * A change of some fields.
     *
     * @param age the new age
     * @param note the new note, or null
     * @param base the version that the change was made for, or 0 for any
     */
    record Edit(int age, @Nullable String note, long base) {}
}
