#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The part of ICU that this package uses, behind plain C types. ICU's own headers declare enums that Foundation
// declares too, so they stay in the .c files. Every `status` is an ICU error code: above 0 is a failure.

/// The ICU version linked, for instance "72.1".
const char *cicu_version(void);

/// The name of an ICU error code, for instance "U_REGEX_RULE_SYNTAX".
const char *cicu_error_name(int32_t status);

/// Normalises UTF-16 text to NFC. Writes at most `capacity` units and gives the number needed,
/// or -1 when ICU refuses.
int32_t cicu_normalize_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

// Regular expressions

/// A compiled pattern together with the state of one search.
typedef struct cicu_regex cicu_regex;

/// Compiles a pattern; NULL on failure, with the line (from 1) and the column (from 0) of the fault.
cicu_regex *cicu_regex_open(
  const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *line, int32_t *column, int32_t *status);

/// A second matcher that shares the compiled pattern.
cicu_regex *cicu_regex_clone(const cicu_regex *regex, int32_t *status);

void cicu_regex_close(cicu_regex *regex);

/// The steps that ICU takes between two looks at the step limit.
extern const int32_t cicu_regex_steps_per_tick;

/// Sets the stack limit in bytes; 0 means none.
void cicu_regex_set_stack_limit(cicu_regex *regex, int32_t bytes, int32_t *status);

/// Sets the limit of steps for the searches in one text, in ticks; 0 means none.
void cicu_regex_set_step_limit(cicu_regex *regex, int32_t ticks, int32_t *status);

/// Has the ticks used since the text was set written to `ticks`, which must live as long as the matcher.
void cicu_regex_count_ticks(cicu_regex *regex, int32_t *ticks, int32_t *status);

/// Sets the text to search and the part of it to search in. The text is not copied.
void cicu_regex_set_text(
  cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start, int32_t end, int32_t *status);

/// Lets go of the text.
void cicu_regex_reset(cicu_regex *regex);

/// Finds the next match.
bool cicu_regex_find_next(cicu_regex *regex, int32_t *status);

/// Whether the pattern matches the whole of the part to search in.
bool cicu_regex_matches(cicu_regex *regex, int32_t *status);

/// Whether the pattern matches at the start of the part to search in.
bool cicu_regex_matches_prefix(cicu_regex *regex, int32_t *status);

/// The number of capture groups of the pattern.
int32_t cicu_regex_group_count(const cicu_regex *regex);

/// The number of a named group, or 0 where there is none.
int32_t cicu_regex_group_number(const cicu_regex *regex, const char *name);

/// Writes start and end of groups 0 to `count` of the current match, -1 for a group that took no part.
void cicu_regex_groups(cicu_regex *regex, int32_t count, int32_t *positions, int32_t *status);

// Encodings

/// Writes the names of the encodings that `bytes` may have, the most likely first, and the confidence (0 to 100) of
/// each; gives their number. Each name takes `name_capacity` bytes of `names`, with a zero at the end.
int32_t cicu_detect_encodings(
  const char *bytes, int32_t length, int32_t capacity, char *names, int32_t name_capacity, int32_t *confidences,
  int32_t *status);

/// Turns bytes into UTF-16. `strict` fails on bytes that mean nothing in the encoding, otherwise they become U+FFFD.
/// Writes at most `capacity` units and gives the number needed, or -1 on failure.
int32_t cicu_decode(
  const char *encoding, bool strict, const char *bytes, int32_t length, uint16_t *result, int32_t capacity,
  int32_t *status);

/// The IANA name of an encoding known to ICU under `name`, or NULL.
const char *cicu_iana_name(const char *name);

// Collation

typedef struct cicu_collator cicu_collator;

/// Opens the collator of a locale; strength 0 compares base letters only, 1 marks too, 2 also case.
cicu_collator *cicu_collator_open(const char *locale, int32_t strength, int32_t *status);

void cicu_collator_close(cicu_collator *collator);

/// -1, 0 or 1: how the first text sorts to the second.
int32_t cicu_collator_compare(
  const cicu_collator *collator, const uint16_t *first, int32_t first_length, const uint16_t *second,
  int32_t second_length);

/// Writes at most `capacity` bytes of the sort key and gives the number needed.
int32_t cicu_collator_key(
  const cicu_collator *collator, const uint16_t *text, int32_t length, uint8_t *result, int32_t capacity);

#endif
