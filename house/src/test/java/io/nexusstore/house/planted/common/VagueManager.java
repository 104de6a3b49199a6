package io.nexusstore.house.planted.common;

final class VagueManager {}
