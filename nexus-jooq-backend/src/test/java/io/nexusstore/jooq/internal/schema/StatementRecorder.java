package io.nexusstore.jooq.internal.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Notes what a connection is asked to do. */
final class StatementRecorder {

    private StatementRecorder() {}

    /** Returns the connection, with each statement that is prepared or run on it added to the list. */
    static Connection recording(Connection connection, List<String> statements) {
        return (Connection) recording(Connection.class, connection, statements);
    }

    private static Object recording(Class<?> type, Object target, List<String> statements) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                statements.add(sql);
            }
            try {
                Object result = method.invoke(target, arguments);
                return method.getName().equals("createStatement")
                        ? recording(Statement.class, result, statements)
                        : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
