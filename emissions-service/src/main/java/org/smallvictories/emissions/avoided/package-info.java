/**
 * Emissions that given devices avoid where they take the place of new ones: an account of its own by a named method,
 * computed on request, stored nowhere, and never subtracted from what was emitted.
 */
package org.smallvictories.emissions.avoided;
