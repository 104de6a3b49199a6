package io.nexusstore.integration.sync;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.store.NexusStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;

/**
 * The process whose system calls are watched. It marks what it does by making directories, which nothing else here does:
 * {@code begin}, one directory for each acknowledgement, and {@code end}.
 *
 * <p>Arguments: an empty directory, level, number of saves, and how many of them are in flight.
 */
final class SyncChild {

    static final String BEGIN = "mark-begin";
    static final String ACKNOWLEDGED = "mark-acknowledged-";
    static final String END = "mark-end";

    private SyncChild() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Level level = Level.valueOf(arguments[1]);
        int saves = Integer.parseInt(arguments[2]);
        int inFlight = Integer.parseInt(arguments[3]);
        try (Nexus nexus = Nexus.builder(level.backend(directory.resolve("synced.db")))
                .models(Item_Model.INSTANCE)
                .open()) {
            NexusStore<Item, String> items = nexus.store(Item_Model.INSTANCE);
            Files.createDirectory(directory.resolve(BEGIN));
            if (inFlight == 1) {
                for (int i = 0; i < saves; i++) {
                    items.blocking().save(item(i));
                    Files.createDirectory(directory.resolve(ACKNOWLEDGED + i));
                }
            } else {
                Flux.range(0, saves).flatMap(i -> items.save(item(i)), inFlight).blockLast();
            }
            Files.createDirectory(directory.resolve(END));
        }
    }

    private static Item item(int number) {
        return new Item("item" + number, "label", number);
    }

    /** How the database is opened. */
    enum Level {
        FULL {
            @Override
            JooqBackend backend(Path file) {
                return JooqBackend.sqlite(file).durability(Durability.FULL);
            }
        },
        NORMAL {
            @Override
            JooqBackend backend(Path file) {
                return JooqBackend.sqlite(file).durability(Durability.NORMAL);
            }
        },
        /** A planted wrong level: it says FULL, and is a database in memory, which is never synced. */
        PRETENDED_FULL {
            @Override
            JooqBackend backend(Path file) {
                return JooqBackend.sqliteInMemory().durability(Durability.FULL);
            }
        };

        abstract JooqBackend backend(Path file);
    }
}
