package io.nexusstore.internal.cursor;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fingerprint of a query: its entity, condition with all values, and order. */
final class QueryDigest {

    private QueryDigest() {}

    static <T> byte[] of(EntityModel<T, ?> model, Query<T> query, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            out.writeUTF(model.type().getName());
            for (Order<T> order : query.order()) {
                out.writeUTF(order.field().name());
                out.writeBoolean(order.field().isCaseIgnored());
                out.writeBoolean(order.isDescending());
                out.writeBoolean(order.isNullsFirst());
            }
            if (query.predicate().isPresent()) {
                write(query.predicate().get(), out);
            }
            out.flush();
            return Arrays.copyOf(digest.digest(), length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java runtime lacks SHA-256.", absent);
        }
    }

    /** Recursion is bounded by the greatest depth of an expression. */
    private static <T> void write(Expression<T> expression, DataOutputStream out) throws IOException {
        if (expression instanceof Comparison<T> comparison) {
            out.writeUTF(comparison.operator().name());
            out.writeUTF(comparison.field().name());
            out.writeBoolean(comparison.field().isCaseIgnored());
            out.writeInt(comparison.operands().size());
            for (byte[] operand : operands(comparison)) {
                out.write(operand);
            }
        } else if (expression instanceof Not<T> not) {
            out.writeUTF("not");
            write(not.operand(), out);
        } else if (expression instanceof And<T> and) {
            writeAll("and", and.operands(), out);
        } else if (expression instanceof Or<T> or) {
            writeAll("or", or.operands(), out);
        }
    }

    /** Returns the operands in one order, since that of a hash set differs from process to process. */
    private static List<byte[]> operands(Comparison<?> comparison) throws IOException {
        List<byte[]> operands = new ArrayList<>(comparison.operands().size());
        for (Object operand : comparison.operands()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ValueBytes.write(comparison.field().type(), operand, new DataOutputStream(bytes));
            operands.add(bytes.toByteArray());
        }
        operands.sort(Arrays::compareUnsigned);
        return operands;
    }

    private static <T> void writeAll(String kind, List<Expression<T>> operands, DataOutputStream out)
            throws IOException {
        out.writeUTF(kind);
        out.writeInt(operands.size());
        for (Expression<T> operand : operands) {
            write(operand, out);
        }
    }
}
