package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;

/** Commits batches apart from the others, which would wait with them for rows that somebody else holds. */
public interface Aside {

    /** Where nobody else can hold a row. */
    Aside NOWHERE = new Aside() {
        @Override
        public boolean isFor(Throwable failure) {
            return false;
        }

        @Override
        public CommitResult commit(WriteBatch batch) {
            throw new IllegalStateException("No batch is committed apart from the others.");
        }
    };

    /** Returns whether a batch that failed so, with nothing of it written, is to be committed apart. */
    boolean isFor(Throwable failure);

    /** Commits the batch, which may wait. */
    CommitResult commit(WriteBatch batch);
}
