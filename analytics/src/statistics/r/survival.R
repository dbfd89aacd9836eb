# Rscript survival.R  ->  survival.json: Kaplan-Meier and Aalen-Johansen of package survival, log-log intervals
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "json.R"))
library(survival)

# A case is a table of grouped subjects: time, cause (0 = censored), how many.
grouped <- function(time, cause, n = rep(1, length(time))) {
  aggregate(n ~ time + cause, data.frame(time = time, cause = cause, n = n), sum)
}
subjects <- function(g) g[rep(seq_len(nrow(g)), g$n), ]

km_case <- function(name, g) {
  huge <- sum(g$n) > 1e5
  fit <- if (huge) survfit(Surv(time, cause > 0) ~ 1, g, weights = n, conf.type = "log-log")
         else survfit(Surv(time, cause > 0) ~ 1, subjects(g), conf.type = "log-log")
  median <- unname(summary(fit)$table[c("median", "0.95LCL", "0.95UCL")])
  quantiles <- lapply(c(0.25, 0.9, 0.95), function(p) list(share = p, of = I(unname(unlist(quantile(fit, p)[c("quantile", "lower", "upper")])))))
  list(name = name, rows = lapply(seq_len(nrow(g)), function(i) list(time = g$time[i], events = if (g$cause[i] > 0) g$n[i] else 0, censored = if (g$cause[i] > 0) 0 else g$n[i])),
    time = I(fit$time), atRisk = I(fit$n.risk), events = I(fit$n.event), censored = I(fit$n.censor), survival = I(fit$surv),
    standardError = I(ifelse(fit$surv == 0, 0, fit$surv * fit$std.err)), lower = I(fit$lower), upper = I(fit$upper), median = I(median), quantiles = quantiles)
}

aj_case <- function(name, g, causes) {
  s <- subjects(g)
  fit <- survfit(Surv(time, factor(cause, 0:length(causes), c("censored", causes))) ~ 1, s, conf.type = "log-log")
  per <- function(m, k) I(unname(m[, k + 1]))
  list(name = name, causes = I(causes),
    rows = lapply(seq_len(nrow(g)), function(i) list(time = g$time[i], cause = if (g$cause[i] > 0) causes[g$cause[i]] else "censored", count = g$n[i])),
    time = I(fit$time), atRisk = I(fit$n.risk[, 1]), remaining = I(fit$pstate[, 1]),
    incidence = setNames(lapply(seq_along(causes), function(k) list(probability = per(fit$pstate, k),
      standardError = per(fit$std.err, k), lower = per(fit$lower, k), upper = per(fit$upper, k))), causes))
}

set.seed(6)
n <- 300
waited <- ceiling(rweibull(n, 1.4, 30)); seen <- sample(3:60, n, TRUE)
office <- grouped(pmin(waited, seen), as.numeric(waited <= seen))

# Remission times of leukaemia patients, Freireich et al. (1963), Blood 21, 699-716, as printed in Kalbfleisch and Prentice
mp6_time <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
mp6_event <- c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)

km <- list(
  km_case("6-MP group of Freireich", grouped(mp6_time, mp6_event)),
  km_case("acute myelogenous leukaemia", with(aml, grouped(time, status))),
  km_case("one subject with the event", grouped(5, 1)),
  km_case("one subject censored", grouped(5, 0)),
  km_case("all censored", grouped(c(1, 4, 4, 9), rep(0, 4))),
  km_case("all events at one time", grouped(12, 1, 40)),
  km_case("events and censored at one time", grouped(c(12, 12), c(1, 0), c(10, 30))),
  km_case("exactly a half for a while", grouped(c(1, 2, 3, 4, 5, 6, 7, 8), rep(1, 8))),
  km_case("events at time zero", grouped(c(0, 0, 3, 8), c(1, 0, 1, 0), c(5, 2, 20, 60))),
  km_case("everybody in the end", grouped(c(2, 5, 9, 30), rep(1, 4), c(10, 12, 8, 4))),
  km_case("a simulated office of 300", office),
  km_case("huge counts", grouped(c(3, 6, 9, 12, 12), c(1, 1, 0, 1, 0), c(2e6, 5e6, 1e7, 8e6, 3e7)))
)

causes <- c("graduated", "died", "moved")
times <- cbind(rweibull(n, 1.5, 35), rexp(n, 1 / 150), rexp(n, 1 / 90))
first <- apply(times, 1, which.min); at <- ceiling(apply(times, 1, min)); until <- sample(3:60, n, TRUE)
exits <- grouped(pmin(at, until), ifelse(at <= until, first, 0))
mgus <- with(mgus2, grouped(ifelse(pstat == 1, ptime, futime), ifelse(pstat == 1, 1, 2 * death)))

aj <- list(
  aj_case("a simulated office of 300 with three exits", exits, causes),
  aj_case("monoclonal gammopathy: progression or death", mgus, c("progressed", "died")),
  aj_case("one subject with the event", grouped(5, 2), causes),
  aj_case("all events at one time", grouped(c(12, 12, 12), 1:3, c(10, 5, 25)), causes),
  aj_case("all events and censored at one time", grouped(c(12, 12, 12, 12), 0:3, c(7, 10, 5, 25)), causes),
  aj_case("one cause never happens", grouped(c(3, 5, 5, 8, 9), c(1, 0, 1, 3, 0), c(4, 2, 6, 3, 9)), causes),
  aj_case("everybody in the end", grouped(c(2, 5, 9, 9), c(1, 2, 1, 3), c(10, 12, 8, 4)), causes)
)
write_json(list(source = source_version("survival"), kaplanMeier = km, aalenJohansen = aj), "survival.json")
