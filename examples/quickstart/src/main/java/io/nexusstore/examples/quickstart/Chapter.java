package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;

/** One part of the tour, about one subject. */
interface Chapter {

    /** Returns the subject, as a heading. */
    String title();

    /** Shows the subject on the stored airports, and fails when a promise does not hold. */
    void show(Nexus nexus, Printout out);
}
