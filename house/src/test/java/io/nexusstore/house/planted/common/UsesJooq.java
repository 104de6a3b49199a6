package io.nexusstore.house.planted.common;

import org.jooq.DSLContext;

record UsesJooq(DSLContext context) {}
