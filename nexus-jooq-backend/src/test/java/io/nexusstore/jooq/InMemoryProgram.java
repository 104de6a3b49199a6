package io.nexusstore.jooq;

import io.nexusstore.Nexus;

/** A program that ends without closing its database in memory; it prints the file that this has. */
final class InMemoryProgram {

    private InMemoryProgram() {}

    @SuppressWarnings("SystemOut") // its parent reads it
    public static void main(String[] arguments) {
        JooqBackend backend = JooqBackend.sqliteInMemory();
        Nexus nexus = Nexus.builder(backend).open();
        PersonRepository.of(nexus)
                .blocking()
                .save(PersonBuilder.create()
                        .id("ann")
                        .email("ann@example.org")
                        .age(30)
                        .mood(Person.Mood.GLAD)
                        .build());
        System.out.println(backend.dsl()
                .readNow(jooq -> jooq.fetchValue("select file from pragma_database_list"))
                .orElseThrow());
    }
}
