package io.nexusstore.house.planted.runtime.store;

import io.nexusstore.house.planted.runtime.Root;

public record StoreSeesRoot(Root root) {}
