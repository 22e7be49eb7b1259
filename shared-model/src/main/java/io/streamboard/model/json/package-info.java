/**
 * The JSON of everything that leaves a process: records of the log, states, views and messages. The
 * only importer of the JSON library.
 *
 * <p>Thread rule: codecs are thread-safe.
 */
@NullMarked
package io.streamboard.model.json;

import org.jspecify.annotations.NullMarked;
