/**
 * Boards as a person who calls over HTTP may see them.
 *
 * <p>Thread rule: thread-safe; calls block and belong on virtual threads.
 */
@NullMarked
package io.streamboard.server.access;

import org.jspecify.annotations.NullMarked;
