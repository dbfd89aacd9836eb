# Writes expected values as JSON: lists, vectors (as arrays), single values, NA as null, 17 digits.
to_json <- function(x) {
  if (is.list(x) && is.null(names(x))) return(paste0("[", paste(vapply(x, to_json, ""), collapse = ","), "]"))
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, to_json, ""), collapse = ","), "}"))
  if (inherits(x, "AsIs") || length(x) != 1) {
    return(paste0("[", paste(vapply(unclass(x), function(one) to_json(one), ""), collapse = ","), "]"))
  }
  if (is.character(x)) return(paste0('"', x, '"'))
  if (is.na(x)) return("null")
  if (is.logical(x)) return(if (x) "true" else "false")
  if (!is.finite(x)) stop("no JSON for ", x)
  formatC(x + 0, digits = 17, format = "g", width = 1)
}

write_json <- function(x, name) {
  here <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
  cat(to_json(x), "\n", file = file.path(dirname(here), name), sep = "")
}

source_version <- function(...) paste(c(R.version.string, vapply(c(...), function(p) paste(p, packageVersion(p)), "")), collapse = ", ")
