package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operation that answers with one page of a query. */
record PageOf<T>(EntityModel<T, ?> model, Query<T> query, PageRequest request, CursorCodec cursors)
        implements Operation<PageRows<T>, Page<T>> {

    @Override
    public OperationType type() {
        return OperationType.PAGE;
    }

    @Override
    public void check() {
        if (query.limit().isPresent() || query.offset() != 0 || query.after().isPresent()) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_QUERY,
                    model.name(),
                    "A paged query of entity '" + model.name() + "' must have no limit, offset or place of its own."
                            + " Give the size and the cursor to the PageRequest.");
        }
    }

    @Override
    public Call<PageRows<T>> call() {
        return new Call.ReadPage<>(model, query, request, cursors);
    }

    @Override
    public Page<T> result(@Nullable PageRows<T> answer) {
        PageRows<T> read = Objects.requireNonNull(answer);
        List<T> rows = read.found().rows();
        List<T> items = new ArrayList<>(rows.size() > request.size() ? rows.subList(0, request.size()) : rows);
        boolean isMore = rows.size() + read.found().unreadable().size() > request.size();
        if (request.isBackward()) {
            Collections.reverse(items);
        }
        boolean hasPrevious = request.isBackward() ? isMore : request.after().isPresent();
        boolean hasNext = request.isBackward() ? request.before().isPresent() : isMore;
        return new Page<>(
                items,
                read.found().unreadable(),
                hasPrevious && !items.isEmpty() ? cursor(items.get(0)) : null,
                hasNext && !items.isEmpty() ? cursor(items.get(items.size() - 1)) : null,
                read.total());
    }

    private Cursor cursor(T item) {
        return cursors.encode(model, query, Evaluator.keyset(model, query, item));
    }
}
