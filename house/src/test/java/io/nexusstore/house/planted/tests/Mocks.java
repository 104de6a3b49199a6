package io.nexusstore.house.planted.tests;

import org.mockito.Mockito;

record Mocks(Mockito mockito) {}
