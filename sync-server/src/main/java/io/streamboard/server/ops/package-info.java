/**
 * What those who run the server ask it: is it alive, is it ready.
 *
 * <p>Thread rule: thread-safe; answers from memory.
 */
@NullMarked
package io.streamboard.server.ops;

import org.jspecify.annotations.NullMarked;
