/**
 * Test support: a server and clients of it that live in this process and know no socket and no log.
 * Not the real ones; operations go through the shipped fold and views all the same.
 *
 * <p>Thread rule: confined to the test's thread that submits, by a lock on the server.
 */
@NullMarked
package io.streamboard.desktop.fake;

import org.jspecify.annotations.NullMarked;
