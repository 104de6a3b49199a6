package io.nexusstore.house.planted.common;

@interface NonNull {}
