# Rscript outcomes.R  ->  outcomes.json: what api/src/indicator/time-to-graduation.db.test.ts asks the API, of the families built there
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))
library(survival)

# Months from the month of the start to that of the end, or to November 2026 (open)
stays <- read.table(header = TRUE, text = "
family then      now       programme months cause
A      batuTulis batuTulis PKH       12     RISING_CLASS
B      batuTulis batuTulis PKH       16     RISING_CLASS
C      batuTulis batuTulis SEMBAKO    6     DECEASED
D      bondongan bondongan PKH       32     open
E      batuTulis bondongan SEMBAKO   24     RISING_CLASS
F      bondongan bondongan SEMBAKO    6     MOVED_AWAY
G      bondongan bondongan SEMBAKO   12     DECLINED
H      bondongan bondongan SEMBAKO   24     RISING_CLASS
I      bondongan bondongan SEMBAKO   27     open
J      bondongan bondongan SEMBAKO   12     NO_LONGER_POOR
")
journeys <- read.table(header = TRUE, text = "
family months cause
A      10     RISING_CLASS
B       3     DROPPED_OUT
D      30     open
H      15     RISING_CLASS
")

curve <- function(s) {
  median <- unname(summary(survfit(Surv(months, cause == "RISING_CLASS") ~ 1, s, conf.type = "log-log"))$table[c("median", "0.95LCL", "0.95UCL")])
  causes <- c("RISING_CLASS", setdiff(unique(s$cause), c("RISING_CLASS", "open")))
  fit <- survfit(Surv(months, factor(cause, c("open", causes))) ~ 1, s, conf.type = "log-log")
  bound <- function(m) { b <- unname(m[, 2]); b[fit$pstate[, 2] == 0] <- NA; I(b) }
  share <- function(cause) I(unname(if (cause %in% causes) fit$pstate[, match(cause, causes) + 1] else 0 * fit$time))
  list(subjects = nrow(s), events = sum(s$cause == "RISING_CLASS"), median = I(median), months = I(fit$time), atRisk = I(fit$n.risk[, 1]),
    graduated = I(unname(fit$pstate[, 2])), lower = bound(fit$lower), upper = bound(fit$upper),
    otherExits = I(unname(1 - fit$pstate[, 1] - fit$pstate[, 2])),
    deceased = share("DECEASED"), noLongerPoor = share("NO_LONGER_POOR"), movedAway = share("MOVED_AWAY"))
}

write_json(list(source = source_version("survival"), all = curve(stays),
  then = lapply(split(stays, stays$then), curve), now = lapply(split(stays, stays$now), curve),
  programme = lapply(split(stays, stays$programme), curve), journeys = curve(journeys)), "outcomes.json")
