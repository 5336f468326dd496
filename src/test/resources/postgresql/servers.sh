#!/bin/sh
# Three PostgreSQL servers a, b and c in a folder: a is the primary, b and c stream from it through
# slots. They listen on sockets in the folder and nowhere else.
#
#   servers.sh releases DIR BIN   two releases: OLD is what is installed, NEW the same with another number
#   servers.sh make DIR           the servers, at OLD, stopped, to be copied
#   servers.sh start DIR SYNC     copies of them, running; commits wait for SYNC standbys
#   servers.sh stop DIR           stops what runs and removes the copies
#
# NEW is a copy of the executables in which the number of the release is written over, so that the
# servers themselves say what they run. Prints OLD and NEW.
set -eu
LC_ALL=C
export LC_ALL
verb=$1 dir=$2

case $verb in
releases)
	bin=$3
	old=$("$bin/postgres" --version | sed 's/^[^0-9]*\([0-9.]*\).*/\1/')
	new=${old%.*}.$((${old#*.} + 2))
	[ "${#old}" = "${#new}" ] || { echo "no number as long as $old is free" >&2; exit 1; }
	mkdir -p "$dir/tree/lib/postgresql/${old%.*}/bin" "$dir/tree/share/postgresql" "$dir/rel"
	ln -s "$("$bin/pg_config" --sharedir)" "$dir/tree/share/postgresql/${old%.*}"
	ln -s "$("$bin/pg_config" --pkglibdir)" "$dir/tree/lib/postgresql/${old%.*}/lib"
	pattern=$(echo "$old" | sed 's/\./\\./')
	for file in postgres pg_ctl psql pg_controldata pg_basebackup pg_rewind; do
		sed "s/$pattern/$new/g" "$bin/$file" >"$dir/tree/lib/postgresql/${old%.*}/bin/$file"
		chmod +x "$dir/tree/lib/postgresql/${old%.*}/bin/$file"
	done
	# The scripts call pg_ctl and psql by way of a program that can cut them off.
	for release in "$old" "$new"; do
		real=$bin
		[ "$release" = "$old" ] || real=$dir/tree/lib/postgresql/${old%.*}/bin
		mkdir "$dir/rel/$release"
		for file in postgres pg_controldata pg_basebackup pg_rewind; do
			ln -s "$real/$file" "$dir/rel/$release/$file"
		done
		for file in pg_ctl psql; do
			sed -e "s|@REAL@|$real/$file|" "$dir/cut.sh" >"$dir/rel/$release/$file"
			chmod +x "$dir/rel/$release/$file"
		done
	done
	mkdir "$dir/cut"
	for file in cat cut date grep ln mkdir readlink rm sed sleep sync tr; do
		sed -e "s|@REAL@|$(command -v "$file")|" "$dir/cut.sh" >"$dir/cut/$file"
		chmod +x "$dir/cut/$file"
	done
	echo "$old $new"
	;;
make)
	old=$(for each in "$dir"/rel/*; do echo "${each##*/}"; done | sort -t. -k2n | head -n 1)
	mkdir "$dir/sock" "$dir/made" "$dir/made/a"
	"$(dirname "$(readlink -f "$dir/rel/$old/postgres")")/initdb" -D "$dir/made/a/data" -U postgres -A trust \
		-k -N -E UTF8 --locale=C >/dev/null
	cat >>"$dir/made/a/data/postgresql.conf" <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$dir/sock'
		shared_buffers = 16MB
		max_connections = 30
		wal_keep_size = 128MB
		wal_retrieve_retry_interval = 500ms
		include = 'node.conf'
	CONF
	echo "port = 55431" >"$dir/made/a/data/node.conf"
	"$dir/rel/$old/pg_ctl" -D "$dir/made/a/data" -l "$dir/made/a/log" -s -w start
	"$dir/rel/$old/psql" -XqAt -h "$dir/sock" -p 55431 -U postgres -d postgres \
		-c "create table kept (id int primary key)"
	port=55431
	for s in b c; do
		port=$((port + 1))
		mkdir "$dir/made/$s"
		"$dir/rel/$old/psql" -XqAt -h "$dir/sock" -p 55431 -U postgres -d postgres \
			-c "select pg_create_physical_replication_slot('for_$s', true)" >/dev/null
		"$dir/rel/$old/pg_basebackup" -D "$dir/made/$s/data" -R -X stream -c fast -N -S "for_$s" \
			-d "host=$dir/sock port=55431 user=postgres application_name=$s"
		echo "port = $port" >"$dir/made/$s/data/node.conf"
	done
	"$dir/rel/$old/pg_ctl" -D "$dir/made/a/data" -s -w -m fast stop
	for s in a b c; do
		ln -s "$dir/rel/$old" "$dir/made/$s/bin"
	done
	;;
start)
	cp -a "$dir/made/." "$dir"
	if [ "$3" != 0 ]; then
		echo "synchronous_standby_names = 'FIRST $3 (b, c)'" >>"$dir/a/data/node.conf"
	fi
	for s in a b c; do
		"$dir/$s/bin/pg_ctl" -D "$dir/$s/data" -l "$dir/$s/log" -s -w start
	done
	i=0
	until "$dir/a/bin/psql" -XqAt -h "$dir/sock" -p 55431 -U postgres -d postgres \
		-c "select count(*) from pg_stat_replication where state = 'streaming'" | grep -qx 2; do
		i=$((i + 1))
		[ "$i" -lt 150 ] || { echo "the standbys do not stream" >&2; exit 1; }
		sleep 0.2
	done
	;;
stop)
	for s in a b c; do
		if [ -e "$dir/$s/data/postmaster.pid" ]; then
			"$dir/$s/bin/pg_ctl" -D "$dir/$s/data" -s -w -m immediate stop || :
		fi
		rm -rf "${dir:?}/$s"
	done
	;;
esac
