package io.nexusstore.house.planted.runtime.query;

import io.nexusstore.house.planted.runtime.error.NexusException;

public final class MisplacedException extends NexusException {}
