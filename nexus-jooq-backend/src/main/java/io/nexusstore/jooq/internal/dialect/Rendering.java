package io.nexusstore.jooq.internal.dialect;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;

/** How jOOQ renders: without a connection, every name quoted, every value a parameter. */
public final class Rendering {

    /** As many as SQLite takes by default; jOOQ would write values into the text of a statement from 1,000 on. */
    private static final int MOST_PARAMETERS = 32_766;

    static {
        // A library does not print banners; whoever wants jOOQ's sets the properties to false.
        silence("org.jooq.no-logo");
        silence("org.jooq.no-tips");
    }

    private static final DSLContext SQLITE = DSL.using(configuration(SQLDialect.SQLITE));

    private Rendering() {}

    /** Returns the context that renders statements for SQLite. */
    public static DSLContext sqlite() {
        return SQLITE;
    }

    /** Returns a new configuration for the dialect, to which a connection may be added. */
    public static Configuration configuration(SQLDialect dialect) {
        return new DefaultConfiguration()
                .set(dialect)
                .set(new Settings().withInlineThreshold(MOST_PARAMETERS))
                .set(new DefaultVisitListenerProvider(new QuotesNames(dialect == SQLDialect.H2)));
    }

    /** Returns the name as it stands in a statement. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void silence(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }

    /**
     * jOOQ leaves names bare on SQLite that are no keywords to its knowledge; a later SQLite may know more of them.
     * Names of the language, such as those of functions, must stay as they are.
     */
    private static final class QuotesNames implements VisitListener {

        private final boolean isUncast;

        QuotesNames(boolean isUncast) {
            this.isUncast = isUncast;
        }

        /** On H2 jOOQ would cast each parameter to the type of the number that stands for it until it is bound. */
        @Override
        public void visitStart(VisitContext context) {
            RenderContext render = context.renderContext();
            if (isUncast && render != null) {
                render.castMode(RenderContext.CastMode.NEVER);
            }
            if (context.queryPart() instanceof Name name
                    && name.parts().length == 1
                    && name.quoted() != Name.Quoted.SYSTEM
                    && name.quoted() != Name.Quoted.UNQUOTED) {
                context.queryPart(DSL.raw(quoted(name.last())));
            }
        }
    }
}
