package io.nexusstore.internal.pipeline;

import io.nexusstore.spi.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * What was read for a page.
 *
 * @param found the rows of the page and one more where there is one, counted from where the page is counted from
 * @param total the number of rows of the whole result, or null where they were not counted
 */
record PageRows<T>(ReadResult<T> found, @Nullable Long total) {}
