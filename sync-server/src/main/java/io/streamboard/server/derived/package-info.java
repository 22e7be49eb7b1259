/**
 * What is made of the operations for others, in topics of its own: the directory and published
 * changes, each partition's by one node.
 *
 * <p>Thread rule: thread-safe; writing blocks, on a thread of the composition root.
 */
@NullMarked
package io.streamboard.server.derived;

import org.jspecify.annotations.NullMarked;
