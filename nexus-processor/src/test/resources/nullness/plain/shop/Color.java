package shop;

/** What no column holds as it is. */
public record Color(String name) {}
