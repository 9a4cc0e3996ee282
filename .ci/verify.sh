# Runs every test against a private PostGIS cluster and the system's Chromium. Read by ./atlas, whose functions it uses.
# shellcheck shell=sh

verify_help() {
    cat <<'TEXT'
Usage: ./atlas verify [--long] [--install] [--external DIR]

Builds everything, runs all tests, and ends with the line "N passed, N failed, N skipped".

  --long          the long forms of property, fault and fuzz tests
  --install       on Debian and Ubuntu, install what is missing without asking (CI=true does the same)
  --external DIR  also run the tests that read third-party files kept in DIR

Needed besides JDK and Maven: PostgreSQL 15 or newer with PostGIS, Chromium (or Chrome), and ogrinfo from GDAL. The
database is a private cluster on a free port of 127.0.0.1, in a temporary folder that is removed at the end; a cluster
that already runs on this machine is not touched. Set ATLAS_CHROMIUM to name a browser that is not found by itself.
TEXT
}

verify() {
    long=no
    install=no
    external=
    while [ $# -gt 0 ]; do
        case $1 in
            --long) long=yes ;;
            --install) install=yes ;;
            --external)
                [ $# -ge 2 ] || fail "--external needs the name of a folder"
                [ -d "$2" ] || fail "--external: there is no folder $2"
                external=$(cd -- "$2" && pwd -P)
                shift
                ;;
            -h | --help)
                verify_help
                exit 0
                ;;
            *)
                say "atlas verify: unknown option $1"
                verify_help >&2
                exit 2
                ;;
        esac
        shift
    done
    if [ "${CI:-}" = true ]; then
        install=yes
    fi

    require_maven
    provide_tools

    trap clean_up_verify EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    take_lock
    start_cluster
    run_tests
    judge_tests
}

clean_up_verify() {
    status=$?
    trap '' HUP INT TERM
    end_child
    stop_cluster
    release_lock
    exit "$status"
}

# ---- what has to be on the machine

# Sets postgres_bin to the newest PostgreSQL, 15 or newer, that has PostGIS; fails when there is none.
find_postgres() {
    postgres_bin=
    newest=14
    configured=$(pg_config --bindir 2>/dev/null || true)
    for folder in ${configured:+"$configured"} /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
        /Applications/Postgres.app/Contents/Versions/*/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] || continue
        found=$("$folder/postgres" --version | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
        [ "${found:-0}" -gt "$newest" ] || continue
        share=$("$folder/pg_config" --sharedir 2>/dev/null || true)
        [ -f "${share:-/usr/share/postgresql/$found}/extension/postgis.control" ] || continue
        newest=$found
        postgres_bin=$folder
    done
    [ -n "$postgres_bin" ]
}

# Sets chromium to a browser that starts; Ubuntu's chromium-browser is a stub that does not, where there is no snap.
find_chromium() {
    chromium=
    for name in "${ATLAS_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ -n "$name" ] || continue
        path=$(command -v "$name" 2>/dev/null || true)
        if [ -n "$path" ] && "$path" --version >/dev/null 2>&1; then
            chromium=$path
            return 0
        fi
    done
    return 1
}

list_missing() {
    missing=
    find_postgres || missing="$missing postgis"
    find_chromium || missing="$missing chromium"
    command -v ogrinfo >/dev/null 2>&1 || missing="$missing ogrinfo"
}

say_how_to_install() {
    say "atlas verify: not found:$missing. Please install
       PostgreSQL 15 or newer with PostGIS   (postgis)   https://postgis.net/documentation/getting_started
       Chromium or Google Chrome             (chromium)  or set ATLAS_CHROMIUM to its path
       GDAL's command-line programs          (ogrinfo)   https://gdal.org/en/stable/download.html"
    exit 1
}

provide_tools() {
    list_missing
    [ -n "$missing" ] || return 0
    if [ ! -f /etc/debian_version ] || ! command -v apt-get >/dev/null 2>&1; then
        say_how_to_install
    fi
    if [ $install = no ]; then
        [ -t 0 ] || say_how_to_install
        printf 'Not found:%s. Install with apt-get? [y/N] ' "$missing" >&2
        read -r answer
        case $answer in
            y | Y | yes) ;;
            *) say_how_to_install ;;
        esac
    fi
    install_tools
    list_missing
    [ -z "$missing" ] || say_how_to_install
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "installing needs root or sudo; not found:$missing"
    fi
}

# Packages that are installed already stay as they are, and no cluster of the system's own is made or started.
install_tools() {
    say "installing:$missing …"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 || fail "apt-get update failed"
    packages=
    for tool in $missing; do
        case $tool in
            postgis) packages="$packages $(postgis_package)" ;;
            chromium) packages="$packages $(chromium_package)" ;;
            ogrinfo) packages="$packages gdal-bin" ;;
        esac
    done
    settings=/etc/postgresql-common/createcluster.d/incident-atlas-verify.conf
    as_root mkdir -p "$(dirname "$settings")"
    printf 'create_main_cluster = false\n' | as_root tee "$settings" >/dev/null
    installed=0
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends --no-upgrade \
        $packages >&2 || installed=$?
    as_root rm -f "$settings"
    [ $installed -eq 0 ] || fail "apt-get could not install:$packages"
}

# The newest PostGIS package of this distribution for PostgreSQL 15 or newer.
postgis_package() {
    package=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | cut -d ' ' -f 1 \
        | sort -t - -k 2,2n | tail -n 1)
    version=${package#postgresql-}
    version=${version%%-*}
    if [ "${version:-0}" -lt 15 ]; then
        say "atlas verify: this distribution has no PostgreSQL 15 with PostGIS; see https://wiki.postgresql.org/wiki/Apt"
        return 1
    fi
    printf '%s\n' "$package"
}

chromium_package() {
    if apt-cache show chromium >/dev/null 2>&1; then
        echo chromium
    else
        echo chromium-browser
    fi
}

# ---- the private cluster

# PostgreSQL refuses to run as root, so root hands the cluster's folder to the user postgres and runs it as that user.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        su -s /bin/sh postgres -c 'cd / && exec "$0" "$@"' -- "$@"
    else
        "$@"
    fi
}

random_hex() {
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# A port above those that systems hand out by themselves; start_cluster tries another when it is taken.
random_port() {
    echo $((61000 + $(od -An -N2 -tu2 /dev/urandom | tr -d ' ') % 4500))
}

start_cluster() {
    # Not under TMPDIR: the user postgres has to reach it, and the path of a socket may have 107 characters at most.
    cluster=$(mktemp -d /tmp/atlas-verify.XXXXXX)
    password=$(random_hex)
    printf '%s\n' "$password" >"$cluster/password"
    if [ "$(id -u)" = 0 ]; then
        id postgres >/dev/null 2>&1 || fail "as root, the database needs a user named postgres to run as"
        chown -R postgres "$cluster"
    fi
    if ! as_postgres "$postgres_bin/initdb" -D "$cluster/data" -U postgres -A scram-sha-256 \
        --pwfile="$cluster/password" -E UTF8 --locale=C -N >"$cluster/log" 2>&1; then
        cat "$cluster/log" >&2
        fail "the test database could not be made"
    fi
    cat >>"$cluster/data/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = '$cluster'
timezone = 'UTC'
jit = off
# Nothing in here outlives the run.
fsync = off
synchronous_commit = off
full_page_writes = off
SETTINGS
    tries=0
    until start_on "$(random_port)"; do
        tries=$((tries + 1))
        if [ $tries -ge 10 ] || ! grep -q 'could not bind' "$cluster/server.log"; then
            cat "$cluster/server.log" >&2
            fail "the test database did not start"
        fi
    done
    PGPASSWORD=$password
    export PGPASSWORD
    sql template1 "CREATE EXTENSION postgis"
    sql postgres "CREATE ROLE atlas LOGIN CREATEDB PASSWORD '$password'"
    sql postgres "CREATE DATABASE atlas OWNER atlas"
    unset PGPASSWORD
    ATLAS_TEST_POSTGIS="jdbc:postgresql://127.0.0.1:$port/atlas?user=atlas&password=$password"
    export ATLAS_TEST_POSTGIS
    say "PostgreSQL $newest with PostGIS on 127.0.0.1:$port, Chromium $chromium"
}

start_on() {
    port=$1
    : >"$cluster/server.log"
    if [ "$(id -u)" = 0 ]; then
        chown postgres "$cluster/server.log"
    fi
    as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -w -t 60 -l "$cluster/server.log" -o "-p $port" start \
        >/dev/null 2>&1 </dev/null
}

sql() {
    "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres -d "$1" -c "$2" >/dev/null
}

stop_cluster() {
    [ -n "${cluster:-}" ] || return 0
    if [ -f "$cluster/data/postmaster.pid" ]; then
        as_postgres "$postgres_bin/pg_ctl" -D "$cluster/data" -m immediate -w -t 30 stop >/dev/null 2>&1 \
            || say "atlas verify: the test database in $cluster did not stop"
    fi
    rm -rf "$cluster"
    cluster=
}

# ---- the run and its judgement

run_tests() {
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
    set -- verify "-Datlas.chromium=$chromium"
    if [ $long = yes ]; then
        set -- "$@" -Datlas.long=true
    fi
    if [ -n "$external" ]; then
        set -- "$@" -DexcludedTests= "-Datlas.external=$external"
    fi
    rm -rf "$root"/*/target/surefire-reports
    remove_outputs
    : >"$state/started"
    # Through a pipe of its own, so that the output is seen while it comes and Maven's exit code is kept.
    mkfifo "$cluster/output"
    tee "$state/verify.log" <"$cluster/output" &
    reader=$!
    (cd "$root" && exec mvn -B -ntp "$@") >"$cluster/output" 2>&1 </dev/null &
    child=$!
    maven=0
    wait "$child" || maven=$?
    child=
    wait "$reader" || true
    if [ "$maven" -eq 0 ]; then
        finish_build
    else
        explain_maven_failure "$state/verify.log"
    fi
}

# Prints "tests failed skipped", summed over the reports of all modules.
sum_reports() {
    # The second element of a report carries its figures; tests may have printed anything after it.
    find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec awk '
        BEGIN { RS = ">" }
        FNR <= 2 && /<testsuite[ \t\n]/ { gsub("[ \t\n]+", " "); print }' {} + | awk '
        function value(name,    rest) {
            rest = $0
            if (!sub(".* " name "=\"", "", rest)) return 0
            sub("\".*", "", rest)
            return rest + 0
        }
        {
            tests += value("tests")
            failed += value("failures") + value("errors")
            skipped += value("skipped")
        }
        END { print tests + 0, failed + 0, skipped + 0 }'
}

# Prints the test classes in the sources that left no report: they were not found, or not run.
list_silent_tests() {
    for module in "$root"/*/src/test/java; do
        [ -d "$module" ] || continue
        find "$module" -name '*Test.java' | while read -r source; do
            if grep -q '^\(public \)\{0,1\}abstract class' "$source"; then
                continue
            fi
            if [ -z "$external" ] && grep -q '^@Tag("external")' "$source"; then
                continue
            fi
            class=$(printf '%s' "${source#"$module"/}" | sed 's/\.java$//' | tr / .)
            reports=${module%/src/test/java}/target/surefire-reports/TEST-$class
            # Tests in nested classes have reports of their own.
            if ! grep -q '<testcase' "$reports".xml "$reports"\$*.xml 2>/dev/null; then
                printf '%s\n' "$class"
            fi
        done
    done
}

judge_tests() {
    verdict=$maven
    totals=$(sum_reports)
    tests=${totals%% *}
    skipped=${totals##* }
    failed=${totals#* }
    failed=${failed% *}
    if [ "$maven" -eq 0 ]; then
        silent=$(list_silent_tests)
        if [ -n "$silent" ]; then
            say "atlas verify: these test classes did not run:"
            say "$silent"
            verdict=1
        fi
        if [ "$failed" -gt 0 ]; then
            verdict=1
        fi
        if [ "$tests" -eq 0 ]; then
            say "atlas verify: no test ran"
            verdict=1
        fi
        if [ "$skipped" -gt 0 ]; then
            say "atlas verify: no selected test may be skipped"
            verdict=1
        fi
    elif [ "$failed" -eq 0 ]; then
        say "atlas verify: the build failed before or beside the tests; the reason is above"
    fi
    # On a line of its own: Maven ends with a control sequence and no line break.
    printf '\n%s passed, %s failed, %s skipped\n' $((tests - failed - skipped)) "$failed" "$skipped"
    exit "$verdict"
}
