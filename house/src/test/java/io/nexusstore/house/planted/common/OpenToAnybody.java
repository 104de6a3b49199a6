package io.nexusstore.house.planted.common;

class OpenToAnybody {}
