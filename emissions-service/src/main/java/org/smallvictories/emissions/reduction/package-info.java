/**
 * How emissions are to fall and how they did: a target path against the completed company years, and actions with their
 * expected and measured effect. Nothing here changes a footprint.
 */
package org.smallvictories.emissions.reduction;
