/**
 * Contract of the log and helpers for tests that need one; also used by other modules' tests.
 *
 * <p>Thread rule: each class is used by the test's thread, but for listeners, which collect
 * thread-safely.
 */
@NullMarked
package io.streamboard.server.log;

import org.jspecify.annotations.NullMarked;
