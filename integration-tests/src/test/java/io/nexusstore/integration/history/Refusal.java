package io.nexusstore.integration.history;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.NotFoundException;
import java.util.function.Supplier;

/** How an operation may fail by right. */
enum Refusal {
    /** The values are outside of what the entity allows. */
    INVALID,
    /** Another row or another version is in the way. */
    CONFLICT,
    /** There is no such row. */
    NOT_FOUND;

    /** Returns the result of the operation, or why it was refused; any other failure is thrown on. */
    static Object orResult(Supplier<?> operation) {
        try {
            return operation.get();
        } catch (InvalidInputException invalid) {
            return INVALID;
        } catch (ConflictException conflict) {
            return CONFLICT;
        } catch (NotFoundException absent) {
            return NOT_FOUND;
        } catch (NexusException unexpected) {
            throw new IllegalStateException("No such failure was possible.", unexpected);
        }
    }
}
