/**
 * JSON objects of the identity topics and routes, read strictly: nothing deep, nothing long, no
 * duplicate names. Thread-safe.
 */
@NullMarked
package io.streamboard.server.identity.json;

import org.jspecify.annotations.NullMarked;
