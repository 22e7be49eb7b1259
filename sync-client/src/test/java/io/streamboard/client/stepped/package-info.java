/**
 * Test support: a clock, a socket and a server that a test steps by hand, for clients without
 * threads.
 *
 * <p>Thread rule: confined to the test's thread.
 */
@NullMarked
package io.streamboard.client.stepped;

import org.jspecify.annotations.NullMarked;
