package io.nexusstore.integration.entity;

/** What an account pays for. */
public enum Tier {
    FREE,
    PLUS,
    PRO
}
