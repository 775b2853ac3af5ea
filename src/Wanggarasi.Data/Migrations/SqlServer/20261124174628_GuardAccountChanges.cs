using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data.Tables;

#nullable disable

namespace Wanggarasi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GuardAccountChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => RecordGuards.Raise(migrationBuilder, "AccountChanges");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => RecordGuards.Lower(migrationBuilder, "AccountChanges");
    }
}
