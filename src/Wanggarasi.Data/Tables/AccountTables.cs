using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.People;

namespace Wanggarasi.Data.Tables;

internal sealed class SessionTable : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("AccountSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(80);
        builder.HasIndex(s => s.UserId);
        builder.HasIndex(s => s.EndsAt);
        builder.HasOne<OfficeUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountCodeTable : IEntityTypeConfiguration<AccountCode>
{
    public void Configure(EntityTypeBuilder<AccountCode> builder)
    {
        builder.ToTable("AccountCodes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ContactFingerprint).HasMaxLength(32);
        builder.Property(c => c.CodeFingerprint).HasMaxLength(32);
        builder.HasIndex(c => c.ContactFingerprint);
        builder.HasIndex(c => c.CodeFingerprint);
        builder.HasIndex(c => c.UserId);
        builder.HasIndex(c => c.ExpiresAt);
    }
}

internal sealed class AttemptsTable : IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<SignInAttempts> builder)
    {
        builder.ToTable("SignInAttempts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.LastAt);
    }
}

internal sealed class AccountChangeTable : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> builder)
    {
        builder.ToTable("AccountChanges", table => RecordGuards.Declare(table, "AccountChanges"));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Detail).HasMaxLength(400);
        builder.HasIndex(c => c.UserId);
    }
}
