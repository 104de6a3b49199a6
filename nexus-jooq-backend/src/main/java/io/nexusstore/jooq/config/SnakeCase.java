package io.nexusstore.jooq.config;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import java.util.List;

/** Lower case with underscores; a run of capitals is one word. */
enum SnakeCase implements NamingStrategy {
    INSTANCE;

    @Override
    public String table(EntityModel<?, ?> model) {
        return snake(model.name());
    }

    @Override
    public String column(EntityModel<?, ?> model, FieldFacts field) {
        return snake(field.name().replace('.', '_'));
    }

    @Override
    public String index(String table, List<String> columns, boolean isUnique) {
        return (isUnique ? "ux_" : "ix_") + table + "_" + String.join("_", columns);
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    /** A capital starts a word after anything but a capital, and before a small letter. */
    private static boolean startsWord(String name, int i) {
        if (i == 0 || name.charAt(i - 1) == '_') {
            return false;
        }
        boolean afterSmall = !Character.isUpperCase(name.charAt(i - 1));
        boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return afterSmall || beforeSmall;
    }
}
