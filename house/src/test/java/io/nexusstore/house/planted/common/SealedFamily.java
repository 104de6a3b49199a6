package io.nexusstore.house.planted.common;

sealed class SealedFamily permits OpenByWord {}
