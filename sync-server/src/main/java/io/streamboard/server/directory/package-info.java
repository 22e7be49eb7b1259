/**
 * What boards there are and who may open them, in memory: for lists of boards and for finding where
 * a person or group has rights.
 *
 * <p>Thread rule: thread-safe; entries are immutable.
 */
@NullMarked
package io.streamboard.server.directory;

import org.jspecify.annotations.NullMarked;
