package io.nexusstore.house.planted.common;

non-sealed class OpenByWord extends SealedFamily {}
