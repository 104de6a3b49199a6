package io.nexusstore.house;

/** How much a test does: little in everyday builds, and more where the profile {@code long} is on. */
public final class Effort {

    private Effort() {}

    /**
     * Returns how often a test repeats what it does.
     *
     * @param everyday in everyday builds
     * @param thorough where the system property {@code nexus.long} is {@code true}
     */
    public static int of(int everyday, int thorough) {
        return Boolean.getBoolean("nexus.long") ? thorough : everyday;
    }
}
