/** The SQL backend, on jOOQ. */
module io.nexusstore.jooq {
    requires transitive io.nexusstore;
    requires transitive org.jooq;
    requires java.sql;
    requires static com.zaxxer.hikari;
    requires static org.postgresql.jdbc;
    requires static org.xerial.sqlitejdbc;

    exports io.nexusstore.jooq;
    exports io.nexusstore.jooq.config;
}
