/**
 * Images and files of boards: taken over HTTP, kept in the topic {@code blobs} in chunks, found by
 * an index and given to those whose view shows them. The topic is never followed.
 *
 * <p>Thread rule: thread-safe but where a class says otherwise; requests run on virtual threads of
 * their own and may block.
 */
@NullMarked
package io.streamboard.server.blob;

import org.jspecify.annotations.NullMarked;
