/** Planted for the tests of the house. */
package org.mockito;
