package io.nexusstore.house.planted.runtime.store;

import java.sql.Connection;

record SpeaksSql(Connection connection) {}
