package io.nexusstore.house.planted.common;

record UsesForeignNullness(@NonNull String name) {}
