package io.nexusstore.jooq.internal.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a function is given for a while.
 *
 * <p>What the function leaves open is closed afterwards: half-read results would keep their snapshot, and whoever has
 * the connection next would read it too. Closing the connection has no effect.
 */
final class LentConnection implements InvocationHandler, AutoCloseable {

    private final Connection connection;
    private final List<Statement> statements = new ArrayList<>();

    LentConnection(Connection connection) {
        this.connection = connection;
    }

    /** Returns the connection as the function sees it. */
    Connection view() {
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (result instanceof Statement statement) {
                forgetClosed();
                statements.add(statement);
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Closes what was left open. */
    @Override
    public void close() throws SQLException {
        for (Statement statement : statements) {
            statement.close();
        }
    }

    /** A function may run any number of statements, and jOOQ closes most. */
    private void forgetClosed() throws SQLException {
        List<Statement> closed = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.isClosed()) {
                closed.add(statement);
            }
        }
        statements.removeAll(closed);
    }
}
