#!/bin/sh
# A coach at work, in one script: a program made by flags and changed as a file, thirty athletes from a CSV, a session of
# each of them, and who did what was asked, as a CSV. It leaves with 8 when somebody did less than 80 % of it.
#
#   TON_DB=gym.db sh docs/coach.sh > adherence.csv
#
# Its other files are in a folder of their own. TON_NOW says what day it is, so that the script comes to the same end
# whenever it is run; who coaches in earnest leaves these lines out.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

# What each command answers is told on standard error; standard output is for the CSV alone.
exec 3>&1 >&2

export TON_NOW=2026-11-02T09:00:00Z

# Cara coaches. Her program: four weeks, two days to train in each and one off between them. The squat is a share of
# each athlete's own training max.
ton coach add "Cara Strong" --zip-code 10115
ton program create Base --weeks 4 --public --zip 10115 \
  --workout "Heavy: squat 3x5 75% TM; bench press 3x8 40kg" \
  --workout rest \
  --workout "Light: deadlift 1x5 80kg"

# A third day. Of its exercises one more is added, asked more of and put first, and another one goes.
ton workout add base --title Arms --exercise "bicep curl 3x10 10kg" --exercise "triceps pushdown 3x12 20kg"
ton workout exercise add "base 1 4" "dip 3x8" --all-weeks
ton workout exercise edit "base 1 4" dip --sets 4x8 --all-weeks
ton workout exercise move "base 1 4" dip --position 1 --all-weeks
ton workout exercise remove "base 1 4" "triceps pushdown" --all-weeks

# The same program as a file: plan says what a change would do and to whom, apply does it.
ton program export base > "$folder/base.yaml"
sed 's/3x8 40kg/3x8 45kg/' "$folder/base.yaml" > "$folder/changed.yaml"
ton program plan "$folder/changed.yaml"
ton program apply "$folder/changed.yaml"

# Thirty athletes with the training maxes they begin with; a third of them has a trap bar to lift from the floor. None is
# in this file yet, so --create makes them, and Cara keeps their logs.
numbers="01 02 03 04 05 06 07 08 09 10"
{
  echo "athlete,name,tm squat,swap deadlift"
  for number in $numbers; do
    echo "anna$number,Anna $number,80kg,trap bar deadlift"
    echo "ben$number,Ben $number,100kg,"
    echo "carl$number,Carl $number,120kg,"
  done
} > "$folder/athletes.csv"
ton coach enrol --program base --file "$folder/athletes.csv" --create

# What they did in the evening. The Annas did all of it, the Bens left out a set, and the Carls went home after squats.
printf '%s\n' "squat | 60x5x3" "bench press | 45x8x3" > "$folder/anna.txt"
printf '%s\n' "squat | 75x5x3" "bench press | 45x8x2" > "$folder/ben.txt"
printf '%s\n' "squat | 90x5x3" > "$folder/carl.txt"

# A session is what the plan has for the athlete that day; sets that are logged while it is open go into it.
export TON_NOW=2026-11-02T18:00:00Z
for number in $numbers; do
  for name in anna ben carl; do
    ton session start --program base --user "$name$number" --quiet
    ton log batch "$folder/$name.txt" --user "$name$number"
  done
done > "$folder/answers.txt"

# A set that comes later is logged by itself, and a session that was over is finished.
export TON_NOW=2026-11-02T19:00:00Z
ton log bench press 45x8 --user ben01
ton session finish --user ben01

# On Wednesday morning: every athlete's line, and 8 because of the Carls.
export TON_NOW=2026-11-04T08:00:00Z
ton coach adherence --program base --since 2026-11-02 --format csv --fail-under 80 >&3
