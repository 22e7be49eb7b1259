/**
 * Boards as one file: {@code .board}, a zip file with the whole history, the state it leads to and
 * the pictures. What is read is checked against its hashes and by folding it again.
 *
 * <p>Thread rule: an open archive is immutable and may be used by any thread; readers belong to one
 * call.
 */
@NullMarked
package io.streamboard.model.exchange.archive;

import org.jspecify.annotations.NullMarked;
