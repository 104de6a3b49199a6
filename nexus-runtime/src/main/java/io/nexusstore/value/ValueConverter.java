package io.nexusstore.value;

/**
 * Turns values of an application's own type into values that a column holds, and back.
 *
 * <p>Both methods are pure, and are never given null. Two values are equal to queries when they are stored as equal values.
 * A value that cannot be stored, or a stored one that stands for none, is refused by a runtime exception: on save it becomes a
 * violation, on read an unreadable row. One converter serves all threads.
 *
 * @param <A> the type of the application
 * @param <S> the type that is stored: any scalar that a component may be, but for enums
 */
public interface ValueConverter<A, S> {

    /** Returns what is stored for the value. */
    S toStored(A value);

    /** Returns the value that is stored so. */
    A fromStored(S stored);
}
